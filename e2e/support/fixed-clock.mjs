/**
 * Preloaded into every process of a newsroom (`--import`): moves its clock by CLOCK_OFFSET_MS, after which it runs on.
 */
const offsetMs = Number(process.env.CLOCK_OFFSET_MS ?? 0)
const RealDate = Date
const now = () => RealDate.now() + offsetMs

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})
