/** Without the spaces, tabs and line ends at its end. A loop: `[ ]+$` takes quadratic time on a long gap inside. */
export function trimEndOf(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n'.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
