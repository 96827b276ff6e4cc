import { parseFragment } from 'parse5'

/** A line of text with its character references read (`&amp;`, `&#8217;`); a tag in it is text like any other. */
export function decodedText(line: string): string {
  if (!line.includes('&')) return line
  const [node] = parseFragment(line.replaceAll('<', '&lt;')).childNodes
  return node && 'value' in node ? node.value : line
}
