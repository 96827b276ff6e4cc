import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Args } from '#cli/command.ts'
import { readersExportCommand, readersImportCommand } from '#cli/paper/readers.ts'
import { newsletterRoom } from '#db/commands/newsletters/testing/newsletter-room.ts'

let room: ReturnType<typeof newsletterRoom>
let said: string
beforeEach(() => {
  room = newsletterRoom()
  said = ''
  vi.stubEnv('DATA_DIR', room.dir)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said += String(text))))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  room.close()
})

const fileOf = (name: string) => path.join(room.dir, name)
const consent = 'Ana Brekken, "the" forms of 2021'
const bring = async (file: string, options: Args['options']) => readersImportCommand.run({ words: [file], options })

test('readers come in from a file and go out into one that comes in again (P-252)', async () => {
  const file = fileOf('members.csv')
  fs.writeFileSync(
    file,
    'email,status\na@harbour.example,active\nb@harbour.example,unsubscribed\nnobody,active\n+47@harbour.example,active\n',
  )
  await expect(bring(file, { list: 'morning', consent })).rejects.toThrow('No address in 1 line: 4.')
  expect(said).toContain('2 readers were subscribed.')
  expect(said).toContain('1 row left out')
  expect(said).not.toContain('harbour.example')
  const out = fileOf('readers.csv')
  await readersExportCommand.run({ words: [out], options: {} })
  expect(fs.statSync(out).mode & 0o777).toBe(0o600)
  const [head, ...lines] = fs.readFileSync(out, 'utf8').trim().split('\r\n')
  expect(head).toBe('email,list,state,asked_at,confirmed_at,left_at,why,paused_until,words,form')
  expect(lines).toHaveLength(2)
  // No address is a formula for a spreadsheet, and each comes in again as it was.
  expect(lines[1]).toMatch(/^'\+47@harbour\.example,/)
  const addresses = () => room.db.$client.prepare('select address from readers order by id').pluck().all()
  const before = addresses()
  expect(lines[0]).toMatch(
    /^a@harbour\.example,morning,confirmed,2\d{3}-.*Z,2\d{3}-.*Z,,,,"Ana Brekken, ""the"" forms of 2021",import$/,
  )
  room.db.$client.exec('delete from subscriptions; delete from readers')
  await bring(out, { list: 'morning', consent })
  expect(addresses()).toEqual(before)
  await readersExportCommand.run({ words: [fileOf('none.csv')], options: { list: 'evening' } })
  expect(said).toContain('0 subscriptions were written')
})

test('who says that they consented must be said, and the list must be there', async () => {
  const file = fileOf('members.csv')
  fs.writeFileSync(file, 'email\na@harbour.example\n')
  await expect(bring(file, { list: 'morning' })).rejects.toThrow('--consent')
  await expect(bring(file, { list: 'morning', consent, ask: true })).rejects.toThrow('Give one of --consent')
  await expect(bring(file, { list: 'morning', ask: true })).rejects.toThrow('SMTP_URL is not set')
  await expect(bring(file, { consent })).rejects.toThrow('--list')
  await expect(bring(file, { list: 'evening', consent })).rejects.toThrow('There is no newsletter evening.')
  await expect(bring(fileOf('none'), { list: 'morning', consent })).rejects.toThrow('does not exist')
  fs.writeFileSync(file, 'name\nAna\n')
  await expect(bring(file, { list: 'morning', consent })).rejects.toThrow('no column of addresses')
  await expect(async () => readersExportCommand.run({ words: [file], options: {} })).rejects.toThrow('exists already')
})
