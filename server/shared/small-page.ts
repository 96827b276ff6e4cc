import { escapeHtml } from '#domain/document/html/escape-html.ts'
import { directionOf } from '#domain/words/direction.ts'

type Page = { paper: string; language: string; title: string; text: string }

/** A page of a few words in the paper's language, for which no renderer is asked. */
export const smallPage = ({ paper, language, title, text }: Page): string =>
  `<!doctype html><html lang="${escapeHtml(language)}" dir="${directionOf(language)}"><head><meta charset="utf-8">` +
  `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">` +
  `<meta name="color-scheme" content="light dark"><title>${escapeHtml(title)} – ${escapeHtml(paper)}</title></head>` +
  `<body><main><p><a href="/">${escapeHtml(paper)}</a></p><h1>${escapeHtml(title)}</h1>` +
  `<p>${escapeHtml(text)}</p></main></body></html>`
