import { createHash } from 'node:crypto'
import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { directionOf } from '#domain/words/direction.ts'
import { BARE_CSP } from '#server/shared/headers.ts'

/** Colours and sizes are those of readers' pages, whose sheets and fonts it does without. */
const STYLE =
  ':root{color-scheme:light dark;font:1.25rem/1.5 Georgia,"Times New Roman",serif;' +
  'color:light-dark(#16171a,#f0ece4);background:light-dark(#fdfcf9,#151618)}' +
  'body{max-width:1320px;margin:0 auto;padding:0 max(16px,4vw)}p{max-width:38rem;margin:0}a{color:inherit;text-decoration:none}' +
  'p:first-child{max-width:none;border-bottom:2px solid;padding:.5rem 0;font-weight:600;font-size:1.75rem;line-height:1.2}' +
  'h1{margin:1.5rem 0 .75rem;font-weight:600;font-size:clamp(2rem,1.4rem + 2.4vw,3.5rem);line-height:1.1;letter-spacing:-.02em}' +
  ':lang(ar) h1{letter-spacing:0}button{font:inherit;padding:.5rem 1.25rem;margin-top:1rem}'

/** Policy of these pages: the one style sheet, by its hash, and nothing else. */
export const SMALL_PAGE_CSP = BARE_CSP.replace(
  '; sandbox',
  `; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
)

type Page = { paper: string; language: string; title: string; text: string; button?: string; refreshS?: number }

/**
 * A page of a few words in the paper's language, for which no renderer is asked; `refreshS`: seconds after which it asks
 * again by itself; `button` is that of a form which is sent to the address of the page.
 */
export const smallPage = ({ paper, language, title, text, button, refreshS }: Page): string =>
  `<!doctype html><html lang="${escapeHtml(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
  (refreshS === undefined ? '' : `<meta http-equiv="refresh" content="${refreshS}">`) +
  `<style>${STYLE}</style><title>${escapeHtml(title)} – ${escapeHtml(paper)}</title></head>` +
  `<body><main><p><a href="/">${escapeHtml(paper)}</a></p><h1>${escapeHtml(title)}</h1>` +
  `<p>${escapeHtml(text)}</p>` +
  (button === undefined ? '' : `<form method="post"><button>${escapeHtml(button)}</button></form>`) +
  `</main></body></html>`
