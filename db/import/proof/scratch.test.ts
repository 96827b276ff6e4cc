import fs from 'node:fs'
import path from 'node:path'
import { test } from 'vitest'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { broughtIn } from '#db/import/proof/testing/brought-in.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
test('theme', async () => {
  const room = testNewsroom()
  const id = await broughtIn(
    room,
    (process.env['P'] ?? '/work/shared/data/wordpress/theme-unit-test.wordpress.xml').split(','),
  )
  const proof = await proveBatch(room.db, room.dir, id, { against: [] }, {})
  console.log(
    JSON.stringify(
      {
        ...proof,
        named: proof.named.slice(0, 12),
        addresses: proof.addresses.map((a) => ({ ...a, samples: a.samples.slice(0, a.outcome === 'moved' ? 1 : 100) })),
      },
      null,
      1,
    ),
  )
  for (const f of ['proof.html', 'proof.json', 'proof-addresses.csv'])
    fs.copyFileSync(path.join(room.dir, 'imports', String(id), f), '/tmp/d-' + f)
  room.close()
}, 120_000)
