import { testNewsroom } from '#db/testing.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'

/** Writes to a disk that does not sync, and would go on after it. */
const { db } = testNewsroom()
try {
  write(db, () => {
    throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
  })
} catch {}
write(db, () => ok(process.stdout.write('acknowledged\n')))
