import { afterEach, beforeEach, expect, test } from 'vitest'
import { item, wxr } from '#db/import/archive/testing/wxr.ts'
import { movingRoom } from '#db/import/batch/testing/moving-room.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'

let room: ReturnType<typeof movingRoom>
beforeEach(() => {
  room = movingRoom()
})
afterEach(() => room.close())

test.each([
  ['a drop cap', '[dropcap]D[/dropcap]ropped words of the quay'],
  ['a box of its own', 'One word\n\n[box]\nTwo words\n\nThree words\n[/box]\n\nFour words'],
  ['words of a tooltip', 'A [tooltip text="flat boat"]barge[/tooltip] sank'],
  ['a footnote of a shortcode', 'Claim.[efn_note]By the <em>port</em>.[/efn_note] And more'],
  ['a footnote in brackets', 'Claim.((By the port (in 2019).)) And more'],
  ['a button', '[su_button url="https://a.example/x?a=1"]Buy tickets[/su_button]'],
  ['a button of attributes', '[button link="https://a.example/x" text="Buy tickets"]'],
])('%s is proven: no word is lost on the way (P-481, P-482, P-483)', async (_, text) => {
  const { batchId } = await room.runImport([
    room.file('old.xml', wxr(item({ id: '1', values: { 'content:encoded': text } }))),
  ])
  const proof = await proveBatch(room.db, room.dir, batchId, { against: [] }, {})
  expect(proof.stories.flatMap(({ faults }) => faults)).toEqual([])
})
