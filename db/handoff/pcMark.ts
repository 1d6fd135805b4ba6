/** What people call a PC by, where an office has more than one: as in the numbers of its 持出し記録 (`R9-3FA-001`). */
export const pcMark = (replica: string): string => replica.slice(0, 3).toUpperCase();
