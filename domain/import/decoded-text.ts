import { parseFragment } from 'parse5'

/** Decodes the character references of a line (`&amp;`, `&#8217;`); a tag in it is plain text. */
export function decodedText(line: string): string {
  if (!line.includes('&')) return line
  const [node] = parseFragment(line.replaceAll('<', '&lt;')).childNodes
  return node && 'value' in node ? node.value : line
}
