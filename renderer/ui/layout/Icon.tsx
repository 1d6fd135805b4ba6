/** The few signs the application draws itself; always beside words or a label, so hidden from screen readers. */
const paths = {
  down: 'M4 6.5 8 10.5 12 6.5',
  right: 'M6.5 4 10.5 8 6.5 12',
  up: 'M4 9.5 8 5.5 12 9.5',
  check: 'M3.5 8.5 6.5 11.5 12.5 4.5',
  close: 'M4 4 12 12M12 4 4 12',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.4 10.4 14 14',
  plus: 'M8 3v10M3 8h10',
  caution: 'M8 2.5 14.5 13.5H1.5ZM8 6.5v3.5M8 11.8v.2',
  lock: 'M4 7h8v6.5H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="ui-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
