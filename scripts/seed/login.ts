/** Who opens a seeded office. Known to everybody on purpose: it holds nothing that is worth keeping. */
export const LOGIN = 'kawaguchi';
export const PASSPHRASE = 'たねまきの 見本の窓口です';
