const FENCE = /^( {0,3}(?:```+|~~~+))[^\n]*$/gm
const TAGS = /\{\{[^]{0,4000}?\}\}|\{%[^]{0,4000}?%\}|\{[:#][^{}\n]{0,500}\}/g
const DEFINITION = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*\n?[ \t]*<?([^\s>]+)>?[^\n]*$/gm
/** An address, in angle brackets or with pairs of round ones, and perhaps a title. */
const TARGET = String.raw`\(\s*(?:<([^>\n]*)>|((?:[^\s()<>]|\([^\s()]*\))*))(?:\s+["'(][^)]*)?\s*\)`
const PICTURE = new RegExp(String.raw`!\[([^\]\n]*)\]${TARGET}`, 'g')
const LINK = new RegExp(String.raw`\]${TARGET}`, 'g')
const REFERENCE = /(!?)\[([^[\]\n]+)\](?:[ \t]?\[([^[\]\n]*)\])?/g
/** Numbers of lists and boxes of tasks. */
const ITEM = /^((?:[ \t]|>)*(?:[-*+]|\d{1,9}[.)])[ \t]+)(?:\[[ xX]\][ \t])?/gm

/** Markdown as HTML that has its words, its pictures and its links, and nothing of its form. */
export function markdownAsHtml(text: string): string {
  const targets = new Map([...text.matchAll(DEFINITION)].map(([, label = '', to = '']) => [labelKey(label), to]))
  return text
    .replaceAll(FENCE, '$1')
    .replaceAll(TAGS, ' ')
    .replaceAll(DEFINITION, ' ')
    .replaceAll(ITEM, (item) => item.replaceAll(/[^\s>]/g, ' '))
    .replaceAll(PICTURE, (_, alt: string, bracketed?: string, plain?: string) => picture(alt, bracketed ?? plain ?? ''))
    .replaceAll(LINK, (_, bracketed?: string, plain?: string) => `]${link(bracketed ?? plain ?? '')}`)
    .replaceAll(/\[\^[^\]\n]*\]:?/g, ' ')
    .replaceAll(REFERENCE, (whole, sign: string, words: string, label?: string) => {
      const to = targets.get(labelKey(label ?? '') || labelKey(words))
      if (to === undefined) return whole
      return sign === '!' ? picture(words, to) : words + link(to)
    })
    .replaceAll(/(?<!~)~([^\s~]{1,100})~(?!~)/g, '<sub>$1</sub>')
    .replaceAll(/\^([^\s^[\]]{1,100})\^/g, '<sup>$1</sup>')
    .replaceAll(/[*`~]/g, '')
}

const labelKey = (label: string): string => label.trim().replaceAll(/\s+/g, ' ').toLowerCase()
const quoted = (address: string): string => address.replaceAll('"', '%22').replaceAll('<', '&lt;')
const picture = (alt: string, src: string): string => ` <img src="${quoted(src)}"> ${alt} `
const link = (href: string): string => ` <a href="${quoted(href)}">.</a> `
