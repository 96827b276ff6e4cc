import { createElement, Fragment, type ReactNode } from 'react'
import { spoken } from '#domain/messages/spoken.ts'
import { formatOf, isolated, type Message, translated, type Written } from '#domain/messages/t.ts'

type Part = ReactNode | ((inside: ReactNode) => ReactNode)

/**
 * Says a sentence that has elements in it: `rich('Readers see it at <link>{path}</link>.', { path, link: (inside) =>
 * <a href={path}>{inside}</a> })`. Elsewhere as `t`.
 */
export function rich<const M extends string>(
  message: Written<M> | Message,
  parts: Readonly<Record<string, Part>>,
): ReactNode {
  const here = spoken()
  const values = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'function' ? (inside: ReactNode[]) => part(joined(inside)) : part,
    ]),
  )
  const said = formatOf(translated(message as string, here), here, true).format<ReactNode>(isolated(values) as never)
  return joined([said].flat())
}

/** Parts of a sentence have fixed places, so that they need no keys. */
const joined = (parts: ReactNode[]) => createElement(Fragment, null, ...parts)
