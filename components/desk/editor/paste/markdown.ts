import { marked } from 'marked'

/** Markdown as HTML, for the one converter that keeps what a story can hold. */
export const htmlOfMarkdown = (text: string): string => marked.parse(text, { async: false, gfm: true, breaks: true })
