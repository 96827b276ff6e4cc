import { z } from 'zod'

/** Steps of a paper's first day, in order. */
export const checklistStep = z.enum(['sections', 'people', 'logo', 'story', 'front', 'moving-in', 'online'])
export type ChecklistStep = z.infer<typeof checklistStep>

export const checklistView = z
  .strictObject({
    isShown: z.boolean().describe('False once every step is done, or an admin hid the list.'),
    steps: z.array(z.strictObject({ step: checklistStep, isDone: z.boolean() })),
  })
  .meta({ id: 'Checklist' })
export type ChecklistView = z.infer<typeof checklistView>

/** The checklist from its facts. `isHidden` is true if an admin hid it, or if this paper never had one. */
export function checklistOf(done: Record<ChecklistStep, boolean>, isHidden: boolean): ChecklistView {
  const steps = checklistStep.options.map((step) => ({ step, isDone: done[step] }))
  return { isShown: !isHidden && steps.some(({ isDone }) => !isDone), steps }
}
