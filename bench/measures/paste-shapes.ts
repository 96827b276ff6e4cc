const fill = (piece: string, length: number): string => piece.repeat(Math.floor(length / piece.length))
const numbered = (make: (n: number) => string, length: number): string => {
  const parts: string[] = []
  for (let n = 0, sum = 0; sum < length; n++) {
    const part = make(n)
    sum += part.length
    parts.push(part)
  }
  return parts.join('').slice(0, length)
}

/** Generates one megabyte of pasted HTML in shapes that were slow once, or that could be slow to parse. */
export function pasteShapes(length = 1_000_000): Record<string, string> {
  const below = (open: string, times: number, piece: string) => {
    const opened = open.repeat(times)
    return opened + fill(piece, length - opened.length)
  }
  return {
    'plain paragraphs': fill('<p>The night train returns to the harbour at last, and nobody waits.</p>', length),
    '77,000 spans of a letter': fill('<span>a</span>', length),
    'spans, every other bold': fill('<b>a</b>b', length),
    'spans with styles': fill('<span style="font-weight:700">a</span>b', length),
    'links of a letter': fill('<a href="https://a.example/x">a</a>b', length),
    'unclosed paragraphs': fill('<p>a', length),
    'one quote of many paragraphs': below('<blockquote>', 1, '<p>a'),
    'spans below 280 quotes': below('<blockquote>', 280, '<b>a</b>b '),
    'spans below 140 lists': below('<ul><li>', 140, '<b>a</b>b '),
    'spans below 140 captions': below('<figure><figcaption>', 140, '<b>a</b>b '),
    'spans below 70 tables': below('<table><tr><td>x<td>', 70, '<b>a</b>b '),
    'spans below 290 superscripts': below('<sup>', 290, '<b>a</b>b '),
    'deeper than a parser goes': fill('<div>', length),
    'unclosed tags, each of its own': numbered((n) => `<b id=${n}><p>`, length),
    'misnested formatting': fill('<b><i></b></i>', length),
    'formatting over paragraphs': below('<b><i><u><s><code>', 1, '<p>a</p>'),
    'a tag with 180,000 attributes': `<p ${numbered((n) => `a${n} `, length - 5)}>a`,
    'an attribute of a megabyte': `<p style="${fill('font-weight:1;', length - 14)}">a`,
    'a data address of a megabyte': `<img src="data:image/png;base64,${fill('A', length - 40)}">`,
    'a table of 125,000 cells': below('<table>', 1, '<tr><td>a'),
    'a table, every row over all columns': below('<table>', 1, '<tr><td colspan=50>a'),
    'a table, a cell over all rows': below('<table><td colspan=49 rowspan=0>a', 1, '<tr><td>a'),
    'words put out of a table': below('<table>', 1, '<p>a'),
    'many tables': fill('<table><tr><td>a<td>b</table>', length),
    'a list of 190,000 items': below('<ul>', 1, '<li>a'),
    'a list beside each item': below('<ul><li>a', 1, '<ul><li>b</ul>'),
    'many captions of a figure': below('<figure>', 1, '<figcaption>a</figcaption><p>b'),
    'items of a word processor': fill("<p style='mso-list:l0 level1 lfo1'>a</p>", length),
    'lines of code': below('<pre>', 1, '<b>a</b>\n'),
    'blank lines of code': below('<pre>', 1, '<b>\n</b> '),
    'unclosed comments': fill('<!-- ', length),
    ampersands: fill('&', length),
    'less-than signs': fill('<', length),
    spaces: `<p>${fill(' ', length - 4)}a`,
  }
}
