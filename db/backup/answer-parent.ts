import os from 'node:os'
import path from 'node:path'
import type { ChildAnswer } from '#db/backup/run-child.ts'
import { raiseOomScore } from '#db/engine/oom-score.ts'
import { setProgramRoot } from '#db/engine/program-root.ts'

/** Priority below readers and writers. */
const LOW = 10

/**
 * Runs `work` on the task that the parent sends, and answers it (see `runChild`): at low priority, unless readers wait
 * for the result.
 */
export function answerParent<Task, Done>(work: (task: Task) => Done | Promise<Done>, { isUrgent = false } = {}): void {
  if (!isUrgent) os.setPriority(LOW)
  raiseOomScore()
  setProgramRoot(path.resolve(import.meta.dirname, '../..'))
  process.on('disconnect', () => process.exit(1))
  process.once('message', (task) => {
    const answer = (said: ChildAnswer<Done>) => process.send?.(said, () => process.disconnect())
    Promise.resolve()
      .then(() => work(task as Task))
      .then(
        (done) => answer({ done }),
        (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
      )
  })
}
