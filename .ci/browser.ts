import { findChromium } from './chromium.ts'
import { engines } from './engines.ts'
import { build, playwright } from './steps.ts'

/** `npm run test:browser`: every browser test that is no journey of `npm test`, and ten journeys in other engines. */
export function browser(): void {
  if (!build()) return
  playwright('browser tests', ['--project=browser'])
  playwright('browser tests that run alone', ['--project=alone'], { CHROMIUM_PATH: findChromium(true) })
  engines()
}
