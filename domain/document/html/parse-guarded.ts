import { type DefaultTreeAdapterMap, defaultTreeAdapter, parseFragment, type TreeAdapter } from 'parse5'
import type { Dropped } from '#domain/document/html/dropped.ts'
import type { Node } from '#domain/document/html/node.ts'
import { cleanMarkup, cleanText } from '#domain/text/clean-text.ts'

const MAX_CHARACTERS = 4_000_000
const MAX_NODES = 400_000
const MAX_DEPTH = 300
const BLOCKS = /^<\/?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|section|article|br|hr|figure|dt|dd)[\s/>]/i

class TooMuch extends Error {}

/** Default tree adapter with limits: markup can make a parser use far more memory and depth than it has characters. */
function countingAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attrs) {
      if (++nodes > MAX_NODES) throw new TooMuch()
      return defaultTreeAdapter.createElement(tagName, namespace, attrs)
    },
    onItemPush() {
      if (++depth > MAX_DEPTH) throw new TooMuch()
    },
    onItemPop() {
      depth--
    },
  }
}

/** Parses any HTML. Markup beyond the limits loses its formatting and keeps its text. */
export function parseGuarded(html: string, dropped: Dropped): Node[] {
  let text = cleanMarkup(html)
  if (text.length > MAX_CHARACTERS) {
    dropped.name('text after four million characters')
    text = cleanText(text.slice(0, MAX_CHARACTERS))
  }
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    dropped.name('markup that is nested too deep')
    return parse(withoutMarkup(text))
  }
}

function parse(html: string): Node[] {
  return parseFragment(html, { scriptingEnabled: false, treeAdapter: countingAdapter() }).childNodes
}

function withoutMarkup(html: string): string {
  let rest = html
  for (const [from, to] of [
    ['<!--', '-->'],
    ['<script', '</script'],
    ['<style', '</style'],
  ] as const)
    rest = without(rest, from, to)
  let blocks = 0
  return rest.replace(/<[^>]*>?/g, (tag) => (BLOCKS.test(tag) && ++blocks < MAX_NODES / 2 ? '<p>' : ' '))
}

function without(html: string, from: string, to: string): string {
  const lower = html.toLowerCase()
  // Some letters change their length in lower case, and positions would no longer match.
  if (lower.length !== html.length) return html
  let kept = ''
  let at = 0
  for (let start = lower.indexOf(from); start >= 0; start = lower.indexOf(from, at)) {
    kept += html.slice(at, start)
    const end = lower.indexOf(to, start + from.length)
    if (end < 0) return kept
    at = end + to.length
  }
  return kept + html.slice(at)
}
