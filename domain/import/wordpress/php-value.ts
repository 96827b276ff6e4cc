import { unserialize } from 'php-serialize'

/**
 * Reads a value that PHP serialized; null for text that is none. Lengths that no longer fit, because line ends changed
 * on the way through XML, are set right first. Objects of classes are read as plain fields, and nothing is run.
 */
export function phpValue(text: string): unknown {
  if (!/^(?:a:\d+:\{|s:\d+:"|[bid]:[\d.-]+;|O:\d+:")/.test(text)) return null
  return attempt(text) ?? attempt(withLengths(text))
}

function attempt(text: string): unknown {
  try {
    return unserialize(text, {}, { strict: false }) as unknown
  } catch {
    return null
  }
}

const withLengths = (text: string): string =>
  text.replaceAll(
    /s:\d+:"([\s\S]*?)";(?=[}sabidONC]|$)/g,
    (_, inner: string) => `s:${new TextEncoder().encode(inner).length}:"${inner}";`,
  )

/** Text field of a serialized array, by the names that lead to it; '' where there is none. */
export function phpText(value: unknown, ...path: string[]): string {
  let at = value
  for (const name of path) at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : null
  return typeof at === 'string' ? at.trim() : ''
}
