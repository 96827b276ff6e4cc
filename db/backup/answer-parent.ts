import os from 'node:os'
import type { ChildAnswer } from '#db/backup/run-low-priority.ts'

/** Priority below readers and writers. */
const LOW = 10

/** Runs `work` on the task that the parent sends, at low priority, and answers it (see `runLowPriority`). */
export function answerParent<Task, Done>(work: (task: Task) => Promise<Done>): void {
  os.setPriority(LOW)
  process.on('disconnect', () => process.exit(1))
  process.once('message', (task) => {
    const answer = (said: ChildAnswer<Done>) => process.send?.(said, () => process.disconnect())
    work(task as Task).then(
      (done) => answer({ done }),
      (error: unknown) => answer({ failed: error instanceof Error ? error.message : String(error) }),
    )
  })
}
