import { type Command, optionOf } from '#cli/command.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { usageError } from '#cli/terminal.ts'
import { madeByInMonth } from '#db/queries/reads/made-by-in-month.ts'
import { madeByCsv, month } from '#domain/article/lists/made-by-report.ts'
import { env } from '#env.ts'

export const madeByCommand: Command = {
  usage: '--month YYYY-MM',
  does: 'prints who or what made the public stories of a month, as CSV: the counts, then those in which AI took part',
  options: { month: { type: 'string' } },
  run(args) {
    const asked = month.safeParse(optionOf(args, 'month'))
    if (!asked.success) throw usageError('--month must be a month, such as 2026-11.')
    const { db } = openNewsroom()
    try {
      process.stdout.write(madeByCsv(madeByInMonth(db, { month: asked.data }), env.siteUrl))
    } finally {
      db.$client.close()
    }
  },
}
