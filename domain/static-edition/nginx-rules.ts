import { FOLDERED } from '#domain/static-edition/static-address.ts'

export type FormerAddress = { key: string; status: number; to: string }
/** `page` is the file that readers see, such as `410.html`. */
export type GoneAddress = { key: string; page: string }
/** Media type of files by what their address ends with: `feed.xml` before `.xml`. */
export type TypeRule = { ending: string; type: string }

const HEAD = '# Written by `news export --static`, anew each time. Include it in `http { }` of nginx.\n'
const MOVED = [301, 302, 303, 307, 308] as const

/** A string of nginx's configuration; null for what it cannot hold. Values may contain no variable. */
function stringOf(text: string, isValue: boolean): string | null {
  if (/[\p{Cc}]/u.test(text)) return null
  const safe = isValue ? text.replaceAll('$', '%24') : text
  return `"${safe.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}

/** nginx compares decoded addresses, in which it has merged slashes. */
function decoded(key: string): string | null {
  try {
    return decodeURIComponent(key).replace(/\/{2,}/g, '/')
  } catch {
    return null
  }
}

function lineOf(key: string, value: string): string {
  const from = decoded(key)
  const [name, to] = [from === null ? null : stringOf(from, false), stringOf(value, true)]
  return name === null || to === null ? '' : `  ${name} ${to};\n`
}

/** nginx takes no address twice, decoded and without regard to capitals of ASCII. */
function onceEach<T extends { key: string }>(ones: readonly T[]): T[] {
  const nameOf = ({ key }: T) => (decoded(key) ?? key).replace(/[A-Z]/g, (one) => one.toLowerCase())
  return [...new Map(ones.map((one) => [nameOf(one), one])).values()]
}

const mapOf = (from: string, to: string, lines: string): string => `map ${from} ${to} {\n  default "";\n${lines}}\n`

/** Maps for `http { }`: which folder a query names, and what became of former addresses. */
export function nginxMaps(formerOnes: readonly FormerAddress[], goneOnes: readonly GoneAddress[]): string {
  const [moved, gone] = [onceEach(formerOnes), onceEach(goneOnes)]
  const longest = Math.max(64, ...[...moved, ...gone].map(({ key }) => new TextEncoder().encode(key).length))
  const bucket = 2 ** Math.ceil(Math.log2(longest + 64))
  const name = FOLDERED.join('|')
  const value = '[A-Za-z0-9-]+'
  const pages = MOVED.map((status) => {
    const ours = moved.filter((one) => one.status === status)
    const [byNumber, byPath] = [true, false].map((isNumbered) =>
      ours
        .filter(({ key }) => key.includes('?') === isNumbered)
        .map(({ key, to }) => lineOf(key, to))
        .join(''),
    )
    return (
      mapOf('"$edition_path$edition_number"', `$edition_numbered_${status}`, byNumber ?? '') +
      `map $edition_path $edition_${status} {\n  default $edition_numbered_${status};\n${byPath ?? ''}}\n`
    )
  })
  return [
    HEAD,
    `map_hash_max_size ${2 ** Math.ceil(Math.log2(2_048 + 2 * (moved.length + gone.length)))};\nmap_hash_bucket_size ${bucket};\n`,
    '# The address without a slash at its end.\nmap $uri $edition_path {\n  default $uri;\n  "~^(?<edition_base>.+)/$" $edition_base;\n}\n',
    mapOf('$uri', '$edition_slash', '  "~.+/$" 1;\n'),
    '# /world?page=2 is /world/page-2. A parameter that no page knows is ignored.\n',
    mapOf(
      '$args',
      '$edition_folder',
      `  "~(?:^|&)(?<edition_n1>${name})=(?<edition_v1>${value})&(?<edition_n2>${name})=(?<edition_v2>${value})(?:&|$)" /$edition_n1-$edition_v1/$edition_n2-$edition_v2;\n` +
        `  "~(?:^|&)page=1(?:&|$)" "";\n` +
        `  "~(?:^|&)(?<edition_n>${name})=(?<edition_v>${value})(?:&|$)" /$edition_n-$edition_v;\n`,
    ),
    mapOf('$uri', '$edition_dir', '  "~^(?<edition_d>.*)/[^/]*$" $edition_d;\n'),
    mapOf('$uri', '$edition_name', '  "~/(?<edition_f>[^/]*)$" $edition_f;\n'),
    '# Addresses of the system before this one that name a page by its number.\n',
    mapOf(
      '$args',
      '$edition_number',
      '  "~(?:^|&)(?<edition_p>(?:p|page_id|attachment_id)=[0-9]+)(?:&|$)" "?$edition_p";\n',
    ),
    '# Former addresses, by status.\n',
    ...pages,
    '# What was withdrawn, with the page that says so.\n',
    mapOf('$edition_path', '$edition_gone', gone.map(({ key, page }) => lineOf(key, page)).join('')),
  ].join('\n')
}

const CACHE = 'add_header Cache-Control "public, max-age=0, must-revalidate" always;'
const SAFE =
  'add_header X-Content-Type-Options nosniff always;\n  add_header Referrer-Policy strict-origin-when-cross-origin always;'

/** Contents of `server { }`; `dir` is the edition's folder. */
export function nginxServer(dir: string, types: readonly TypeRule[]): string {
  const byExtension = types.filter(({ ending }) => ending.startsWith('.'))
  const byName = types.filter(({ ending }) => !ending.startsWith('.'))
  const answer = `  include "${dir}/nginx/rules.conf";\n`
  return `${HEAD.replace('`http { }`', '`server { }`')}
root "${dir}/site";
absolute_redirect off;
error_page 404 /404.html;
error_page 410 451 /$edition_gone;
types {
${byExtension.map(({ ending, type }) => `  "${type}" ${ending.slice(1)};`).join('\n')}
}
default_type application/octet-stream;

location / {
${answer}}
location ~ "^/(404|410|451)(-[0-9]+)?\\.html$" {
  internal;
  ${CACHE}
  ${SAFE}
}
location ~ "^/files/[0-9a-f]{16}/[^/]+\\.(pdf|mp3|m4a)$" {
  add_header Content-Security-Policy "default-src 'none'; media-src 'self'; frame-ancestors 'none'" always;
${answer}}
location ~ "^/files/[0-9a-f]{16}/" {
  add_header Content-Security-Policy "default-src 'none'; frame-ancestors 'none'; sandbox" always;
  add_header Content-Disposition attachment always;
${answer}}
location ~ "^/(media|_next/static)/" {
  add_header Cache-Control "public, max-age=31536000, immutable";
  ${SAFE}
  try_files $uri =404;
}
${byName
  .map(
    ({ ending, type }) => `location ~ "/${ending.replaceAll('.', '\\.')}$" {
  types { }
  default_type "${type}";
${answer}}
`,
  )
  .join('')}`
}

/** How an address is answered; for a location. */
export const nginxLocation =
  (): string => `${HEAD.replace('Include it in `http { }` of nginx.', 'server.conf includes it.')}
if ($request_method !~ "^(GET|HEAD)$") { return 405; }
${MOVED.map((status) => `if ($edition_${status}) { return ${status} $edition_${status}; }`).join('\n')}
if ($edition_gone ~ "^410") { return 410; }
if ($edition_gone ~ "^451") { return 451; }
if ($edition_slash) { return 308 $edition_path$is_args$args; }
${CACHE}
${SAFE.replaceAll('\n  ', '\n')}
try_files $uri$edition_folder/index.html $edition_dir$edition_folder/$edition_name =404;
`
