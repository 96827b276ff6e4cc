import { marked } from 'marked'

/** Converts Markdown to HTML, which the shared HTML converter then reduces to what a story can hold. */
export const htmlOfMarkdown = (text: string): string => marked.parse(text, { async: false, gfm: true, breaks: true })
