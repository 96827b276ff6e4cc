import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { clearDrillFolder, drillFolder, takeDrillFolder } from '#db/backup/drill/drill-folder.ts'
import { drill } from '#db/backup/drill/drill.ts'
import { runDrill } from '#db/backup/drill/run-drill.ts'
import { copyElsewhere } from '#db/backup/elsewhere/copy-elsewhere.ts'
import { newBackupKey } from '#db/backup/elsewhere/encryption.ts'
import { runCopy } from '#db/backup/elsewhere/run-copy.ts'
import { PICTURE } from '#db/backup/elsewhere/testing/saved-newsroom.ts'
import { manifestFile, readManifest, sha256Of } from '#db/backup/manifest.ts'
import { savedNewsroomForEach } from '#db/backup/testing/saved-newsroom-for-each.ts'
import { noteOf } from '#db/engine/change-log.ts'
import { newsHash } from '#db/queries/settings/news-hash.ts'
import { aStory, MINUTE, NOON } from '#db/testing/cast.ts'

const paper = savedNewsroomForEach()
const { targetWith } = paper
afterEach(() => vi.restoreAllMocks())

const isGone = () => expect(fs.existsSync(drillFolder(paper.dir))).toBe(false)

test('the last backup of this machine is restored beside the newsroom, compared, and removed', async () => {
  const file = paper.save(NOON)
  expect(readManifest(file)?.content?.hash).toBe(newsHash(paper.db))
  aStory(paper.db, 'Later', {}, NOON + MINUTE)
  const [hash, note] = [newsHash(paper.db), noteOf(paper.db)]
  const found = await runDrill(paper.dir, null)
  expect(found).toMatchObject({
    copy: `here:${path.basename(file)}`,
    madeAt: NOON,
    stories: 1,
    picturesMissing: 0,
    isSameHash: true,
    problem: null,
  })
  expect(found.seconds).toBeGreaterThan(0)
  isGone()
  // The newsroom, its history and the backup are what they were.
  expect([newsHash(paper.db), noteOf(paper.db)]).toEqual([hash, note])
  expect(sha256Of(file)).toBe(readManifest(file)?.sha256)
})

test('where there is a target its last copy is tried, with some of its pictures', async () => {
  const target = targetWith(await newBackupKey())
  const file = paper.save(NOON)
  await runCopy(target, file)
  paper.save(NOON + MINUTE)
  expect(await runDrill(paper.dir, target)).toMatchObject({
    copy: `elsewhere:${path.basename(file)}`,
    picturesFetched: 3,
    isSameHash: true,
    problem: null,
  })
  isGone()
})

test('pictures that are missing or damaged where the copy lies are a problem', async () => {
  const target = targetWith()
  await copyElsewhere(target, paper.save(NOON))
  const picture = path.join(paper.folder, `media/ab/${PICTURE}-400.webp`)
  fs.writeFileSync(picture, 'a Picture')
  expect((await drill(paper.dir, target, NOON)).problem).toMatch(/differs from the file of the newsroom/)
  fs.rmSync(picture)
  const found = await drill(paper.dir, target, NOON)
  expect(found).toMatchObject({ picturesMissing: 1, picturesFetched: 2 })
  expect(found.problem).toMatch(/1 pictures lack files\. The picture tides\.jpg/)
})

test('a copy with other content than its manifest says, a damaged one, one of another key, and none at all fail', async () => {
  const target = targetWith(await newBackupKey())
  const failing = (from: typeof target | null) => drill(paper.dir, from, NOON)
  await expect(failing(target)).rejects.toThrow(/There is no backup to try in/)
  // A failure in the child is a result.
  expect((await runDrill(paper.dir, null)).problem).toBe('There is no backup to try.')
  const file = paper.save(NOON)
  await copyElsewhere(target, file)
  await expect(failing(targetWith(await newBackupKey()))).rejects.toThrow(/another key/)

  // The bytes are what the manifest says, but the content is not.
  const other = new Database(file)
  other.exec("update articles set headline = 'Forged'")
  other.close()
  const manifest = { ...readManifest(file), sha256: sha256Of(file) }
  fs.writeFileSync(manifestFile(file), JSON.stringify(manifest))
  const found = await failing(null)
  expect(found).toMatchObject({ isSameHash: false, stories: 1 })
  expect(found.problem).toMatch(/another hash than what was saved/)
  fs.truncateSync(file, 20_000)
  await expect(failing(null)).rejects.toThrow(/not a complete backup/)
  isGone()
})

test('without room nothing is fetched, and a drill that is ended leaves no folder', async () => {
  paper.save(NOON)
  vi.spyOn(fs, 'statfsSync').mockReturnValue({ bavail: 100, bsize: 4_096 } as fs.StatsFs)
  await expect(drill(paper.dir, null, NOON)).rejects.toThrow(
    /Not enough disk space to try a restore: 409600 bytes free/,
  )
  vi.restoreAllMocks()
  const ending = new AbortController()
  const running = runDrill(paper.dir, null, ending.signal)
  fs.mkdirSync(drillFolder(paper.dir), { recursive: true })
  ending.abort()
  await expect(running).rejects.toThrow(/interrupted/)
  isGone()
})

test('a second drill waits for its turn, and leaves the folder of the first alone', async () => {
  paper.save(NOON)
  const { folder, release } = takeDrillFolder(paper.dir)
  fs.writeFileSync(path.join(folder, 'news.db'), 'of the first')
  await expect(drill(paper.dir, null, NOON)).rejects.toThrow(/Another drill is running/)
  clearDrillFolder(paper.dir)
  expect(fs.readFileSync(path.join(folder, 'news.db'), 'utf8')).toBe('of the first')
  release()
  isGone()
  expect(await drill(paper.dir, null, NOON)).toMatchObject({ problem: null, isSameHash: true })
})
