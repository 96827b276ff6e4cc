import { write } from '#db/engine/write.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { ok } from '#domain/result.ts'

/** Writes to a disk whose fsync fails, then tries to write again. */
const { db } = testNewsroom()
try {
  write(db, () => {
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
  })
} catch {}
write(db, () => ok(process.stdout.write('acknowledged\n')))
