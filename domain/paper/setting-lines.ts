import type { EmbedHost } from '#domain/paper/embed-host.ts'
import type { OutsideScript } from '#domain/paper/outside-script.ts'

/** Lists of the settings as an admin types them: one line each, its parts separated by spaces. Not validated. */
const linesOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== '')

/** `infogram.com https://infogram.com/oembed e.infogram.com`: host, oEmbed endpoint, host of the frames if another. */
export const embedHostsIn = (text: string): EmbedHost[] =>
  linesOf(text).map(([host = '', endpoint = '', frameHost = host]) => ({ host, endpoint, frameHost }))

export const embedHostLines = (hosts: readonly EmbedHost[]): string =>
  hosts
    .map(({ host, endpoint, frameHost }) => [host, endpoint, ...(frameHost === host ? [] : [frameHost])].join(' '))
    .join('\n')

const INTEGRITY = 'integrity'

/**
 * `https://counter.example/count.js data-domain=paper.example`: an address, then attributes of its tag. A space in a
 * value is written as `%20`.
 */
export const outsideScriptsIn = (text: string): OutsideScript[] =>
  linesOf(text).map(([src = '', ...rest]) => {
    const all = rest.map((part) => {
      const [name = '', ...value] = part.split('=')
      return [name.toLowerCase(), unquoted(value.join('=')).replaceAll('%20', ' ')] as const
    })
    const integrity = all.find(([name]) => name === INTEGRITY)?.[1] ?? ''
    return { src, integrity, attributes: Object.fromEntries(all.filter(([name]) => name !== INTEGRITY)) }
  })

const unquoted = (value: string): string => value.replace(/^(["'])(.*)\1$/, '$2')

export const outsideScriptLines = (scripts: readonly OutsideScript[]): string =>
  scripts
    .map(({ src, integrity, attributes }) => {
      const all = Object.entries({ ...attributes, ...(integrity !== '' && { integrity }) })
      return [src, ...all.map(([name, value]) => `${name}=${value.replaceAll(' ', '%20')}`)].join(' ')
    })
    .join('\n')
