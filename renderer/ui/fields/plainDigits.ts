/**
 * What is made of telephone numbers and postal codes when their field is left: half-width, one kind of hyphen, and the hyphens that
 * everybody expects put in where the length alone says where they go. Anything else stays as it was typed.
 */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー]/gu, '-')
    .trim();

/** ０９０１２３４５６７８ → 090-1234-5678. The length of an area code is not in the number: those are left alone. */
export function plainTel(text: string): string {
  const tel = plain(text);
  const mobile = /^(0[5-9]0)(\d{4})(\d{4})$/.exec(tel);
  return mobile ? `${mobile[1]}-${mobile[2]}-${mobile[3]}` : tel;
}

/** 〒２７０１３９６ → 270-1396 */
export function plainZip(text: string): string {
  const zip = plain(text).replace(/^〒\s*/u, '');
  const seven = /^(\d{3})(\d{4})$/.exec(zip);
  return seven ? `${seven[1]}-${seven[2]}` : zip;
}
