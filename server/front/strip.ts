import { createHash } from 'node:crypto'
import { RewritingStream } from 'parse5-html-rewriting-stream'

export type Stripped = {
  html: string
  /** CSP sources, `'sha256-…'`, of what stands in the page itself. */
  styles: readonly string[]
  scripts: readonly string[]
}

/** Thrown where a page needs script to be whole: it must not go out. */
export class NeedsScript extends Error {}

type Attribute = { name: string; value: string }
type StartTag = { tagName: string; attrs: Attribute[]; selfClosing: boolean }

const attribute = (tag: StartTag, name: string) => tag.attrs.find((one) => one.name === name)?.value

function isKeptScript(tag: StartTag): boolean {
  if (attribute(tag, 'type') === 'application/ld+json') return true
  return attribute(tag, 'data-keep') !== undefined || (attribute(tag, 'src')?.startsWith('/js/') ?? false)
}

function isScriptLink(tag: StartTag): boolean {
  const rel = attribute(tag, 'rel')
  return rel === 'modulepreload' || (rel === 'preload' && attribute(tag, 'as') === 'script')
}

/** React shows a part that came late by moving it with a script; without the script the page lacks it. */
function isLatePart(tag: StartTag): boolean {
  const id = attribute(tag, 'id') ?? ''
  if (tag.tagName === 'template') return id.startsWith('B:')
  return id.startsWith('S:') && attribute(tag, 'hidden') !== undefined
}

const hashOf = (text: string) =>
  `'sha256-${createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('base64')}'`

/**
 * Takes the framework out of a reader's page: every script that is not ours, preloads of scripts, comments. Answers
 * the hashes that its Content-Security-Policy needs.
 */
export function strip(html: string): Promise<Stripped> {
  const rewriter = new RewritingStream()
  const styles = new Set<string>()
  const scripts = new Set<string>()
  const out: string[] = []
  /** Where we are: inside a script that goes, or inside text whose hash is wanted. */
  let dropping = false
  let hashing: Set<string> | null = null
  let inner = ''

  const done = Promise.withResolvers<Stripped>()
  rewriter.on('startTag', (tag, raw) => {
    if (isLatePart(tag)) throw new NeedsScript(`<${tag.tagName} id="${attribute(tag, 'id')}">`)
    if (tag.tagName === 'link' && isScriptLink(tag)) return
    if (tag.tagName === 'script') {
      dropping = !isKeptScript(tag)
      if (dropping) return
      const isInline = attribute(tag, 'src') === undefined && attribute(tag, 'type') !== 'application/ld+json'
      hashing = isInline ? scripts : null
    }
    if (tag.tagName !== 'style') return rewriter.emitRaw(raw)
    hashing = styles
    // Where Next had it from is Next's own affair.
    rewriter.emitStartTag({ ...tag, attrs: tag.attrs.filter(({ name }) => !name.startsWith('data-')) })
  })
  rewriter.on('text', (_, raw) => {
    if (dropping) return
    if (hashing) inner += raw
    rewriter.emitRaw(raw)
  })
  rewriter.on('endTag', (tag, raw) => {
    const wasDropping = dropping && tag.tagName === 'script'
    if (wasDropping) dropping = false
    if (hashing && (tag.tagName === 'style' || tag.tagName === 'script')) {
      hashing.add(hashOf(inner))
      hashing = null
      inner = ''
    }
    if (!wasDropping) rewriter.emitRaw(raw)
  })
  // A listener that emits nothing: comments are React's marks for the script that is gone.
  rewriter.on('comment', () => {})
  rewriter.on('data', (chunk: string | Buffer) => out.push(String(chunk)))
  rewriter.on('error', done.reject)
  rewriter.on('end', () => done.resolve({ html: out.join(''), styles: [...styles], scripts: [...scripts] }))
  try {
    rewriter.end(html)
  } catch (error) {
    done.reject(error)
  }
  return done.promise
}
