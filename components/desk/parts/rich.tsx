import { Fragment, type ReactNode } from 'react'
import { spoken } from '#domain/messages/spoken.ts'
import { formatOf, type Message, translated } from '#domain/messages/t.ts'

type Part = ReactNode | ((inside: ReactNode) => ReactNode)

/**
 * Says a sentence that has elements in it: `rich('Readers see it at <link>{path}</link>.', { path, link: (inside) =>
 * <a href={path}>{inside}</a> })`. Elsewhere as `t`.
 */
export function rich<const M extends string>(
  message: (string extends M ? never : M) | Message,
  parts: Readonly<Record<string, Part>>,
): ReactNode {
  const here = spoken()
  const values = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === 'function' ? (inside: ReactNode[]) => part(keyed(inside)) : part,
    ]),
  )
  const said = formatOf(translated(message as string, here), here, true).format<ReactNode>(values as never)
  return keyed(Array.isArray(said) ? said : [said])
}

/** Parts of a sentence have no identity but their place. */
const keyed = (parts: ReactNode[]): ReactNode[] =>
  // eslint-disable-next-line react/no-array-index-key
  parts.map((part, at) => <Fragment key={at}>{part}</Fragment>)
