/** The product's mark: a roll of names, one of them present. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="#4550c8" />
      <path d="M9 10.5h14M9 16h14M9 21.5h8" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      <circle cx="22" cy="21.5" r="1.9" fill="#aeb7ff" />
    </svg>
  );
}
