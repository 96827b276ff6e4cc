/** Trims spaces, tabs and line ends. A loop, because `[ ]+$` takes quadratic time on a long gap inside the text. */
export function trimEndOf(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n'.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}
