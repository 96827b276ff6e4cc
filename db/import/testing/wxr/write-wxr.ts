import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { FOOT_XML, headXml, itemXml } from '#db/import/testing/wxr/wxr-elements.ts'
import { headOf, itemsOfPost, pageItems, resolvedItems } from '#db/import/testing/wxr/wxr-items.ts'
import { type Given, givenOptions, type WxrOptions } from '#db/import/testing/wxr/wxr-options.ts'
import { postOf, type WxrPost } from '#db/import/testing/wxr/wxr-post.ts'

export type WxrTruth = {
  files: string[]
  /** Posts that have to arrive: all but those in the bin. */
  stories: number
  /** Everything that is true of post `n`, from 1. */
  post: (n: number) => WxrPost
}

/**
 * Writes a WordPress export whose whole truth is known: the same bytes for the same options on every machine. Returns
 * its files (`export.xml`, or `export.000.xml` … for several) and the truth, of which nothing is kept in memory.
 */
export async function writeWxr(file: string, options: WxrOptions): Promise<WxrTruth> {
  const given = givenOptions(options)
  const names = Array.from({ length: given.files }, (_, at) =>
    given.files === 1 ? file : file.replace(/\.xml$/, `.${String(at).padStart(3, '0')}.xml`),
  )
  fs.mkdirSync(path.dirname(file), { recursive: true })
  let stories = 0
  const perFile = Math.ceil(given.posts / given.files)
  for (const [at, name] of names.entries()) {
    const out = fs.createWriteStream(name)
    const write = async (text: string) => {
      if (!out.write(text)) await once(out, 'drain')
    }
    await write(headXml(given.host) + headOf())
    // Bylines and pages stand in the last file: stories of the others refer to them.
    if (at === names.length - 1) await write([...pageItems(given), ...resolvedItems(given)].join(''))
    for (let n = at * perFile + 1; n <= Math.min((at + 1) * perFile, given.posts); n++) {
      const post = postOf(n, given)
      if (post.status !== 'trash') stories++
      await write(itemsOfPost(post, given).join('') + restOf(n, given))
    }
    await write(FOOT_XML)
    out.end()
    await once(out, 'finish')
  }
  return { files: names, stories, post: (n) => postOf(n, given) }
}

/** Revisions and entries of menus, which stay behind. */
function restOf(n: number, { host }: Given): string {
  if (n % 20 !== 0) return ''
  const type = n % 40 === 0 ? 'revision' : 'nav_menu_item'
  const id = 90_000_000 + n
  return itemXml({
    id,
    host,
    type,
    status: type === 'revision' ? 'inherit' : 'publish',
    title: `${type} ${n}`,
    link: `https://${host}/?p=${id}`,
    creator: 'ana.brekken',
    slug: `${n}-v1`,
    content: 'Older words',
    publishedAt: 1_500_000_000_000,
  })
}
