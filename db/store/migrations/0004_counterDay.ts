/** 0004 — the counter's day: what staff ask for once they work here. Each part has a file of its own. */
export const migration = {
  number: 4,
  name: 'counterDay',
  sql: '',
};
