/** A time of the 24-hour clock as American news writes it: “2:30 p.m.”, “noon”, “midnight”. */
export function clockTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 12) return 'noon'
  if (minute === 0 && (hour === 0 || hour === 24)) return 'midnight'
  const half = hour >= 12 && hour < 24 ? 'p.m.' : 'a.m.'
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return minute === 0 ? `${shown} ${half}` : `${shown}:${String(minute).padStart(2, '0')} ${half}`
}
