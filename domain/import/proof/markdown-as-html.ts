/** Markdown as HTML that has its words, its pictures and its links, and nothing of its form. */
export function markdownAsHtml(text: string): string {
  return text
    .replaceAll(/^( {0,3}(?:```+|~~~+))[^\n]*$/gm, '$1')
    .replaceAll(/\{\{[^]{0,4000}?\}\}|\{%[^]{0,4000}?%\}|\{[:#][^{}\n]{0,500}\}/g, ' ')
    .replaceAll(/^ {0,3}\[[^\]\n]+\]:\s+\S+(?:[ \t]+["'(].*)?$/gm, ' ')
    .replaceAll(/!\[([^\]\n]*)\]\(<?([^\s)>]+)>?(?:\s+["'][^)]*)?\)/g, ' <img src="$2"> $1 ')
    .replaceAll(/\]\(<?([^\s)>]*)>?(?:\s+["'][^)]*)?\)/g, ' <a href="$1">.</a> ')
    .replaceAll(/\[\^[^\]\n]*\]:?/g, ' ')
    .replaceAll(/[*`~]/g, '')
}
