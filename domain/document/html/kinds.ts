import type { Flag } from '#domain/document/blocks/schema.ts'

export type Kind =
  | 'block'
  | 'heading'
  | 'list'
  | 'quote'
  | 'figure'
  | 'table'
  | 'pre'
  | 'divider'
  | 'break'
  | 'image'
  | 'frame'
  | Flag
  | 'link'
  | 'control'
  | 'input'
  | 'choices'
  | 'formula'
  | 'drawing'
  | 'reading'
  | 'fallback'
  | 'raw-fallback'
  | 'dialog'
  | 'template'
  | 'silent'
  | 'dropped'

const names: Record<Kind, string> = {
  block:
    'p div section article main header footer nav aside address details summary dl dt dd fieldset legend form center ' +
    'hgroup search figcaption li menu tr td th tbody thead tfoot caption',
  heading: 'h1 h2 h3 h4 h5 h6',
  list: 'ul ol dir',
  quote: 'blockquote',
  figure: 'figure',
  table: 'table',
  pre: 'pre listing xmp',
  divider: 'hr',
  break: 'br',
  image: 'img',
  frame: 'iframe',
  bold: 'b strong',
  italic: 'i em',
  code: 'code tt kbd samp',
  sub: 'sub',
  sup: 'sup',
  strike: 's strike del',
  insert: 'ins',
  link: 'a',
  control: 'button textarea progress meter',
  input: 'input',
  choices: 'select',
  formula: 'math',
  drawing: 'svg',
  reading: 'rt',
  fallback: 'noscript object embed video audio canvas applet map portal',
  'raw-fallback': 'noframes noembed',
  dialog: 'dialog',
  template: 'template',
  silent: 'style meta link title base col colgroup source track param wbr',
  dropped: 'script xml frame area datalist',
}

/** How each element is converted, by tag name. The text of an unlisted element stays where it is. */
export const KINDS: ReadonlyMap<string, Kind> = new Map(
  Object.entries(names).flatMap(([kind, list]) => list.split(' ').map((name) => [name, kind as Kind] as const)),
)
