import fs from 'node:fs'
import { expect, test } from 'vitest'
import { isMarkdown } from '#domain/document/text/is-markdown.ts'

const fixture = (name: string) => fs.readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

test.each([
  fixture('story.md'),
  '# One\n\nTwo',
  '- one\n- two',
  'Some **bold** and a [link](https://a.example/).',
  '> said\n> twice',
])('is Markdown: %j', (text) => expect(isMarkdown(text)).toBe(true))

test.each([
  fixture('plain.txt'),
  'A sentence.',
  '#hashtag and #another',
  '- a dash alone',
  '# 12, a house number',
  'snake_case and 2 * 3 * 4',
  'Said: “Yes” (twice) [sic]',
  '1. January is a date',
])('is not: %j', (text) => expect(isMarkdown(text)).toBe(false))
