/** The least that a reception takes; a test adds what it is about. */
export const testReception = {
  date: '2027-04-07',
  time: '10:20',
  method: 'phone',
  route: 'self-phone-mail',
  memo: '家賃のことで困っている。',
} as const;
