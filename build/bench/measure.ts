/** Runs `work` `warmUp` times unmeasured, then `times` times; milliseconds of each run. */
export async function timeEach(
  times: number,
  warmUp: number,
  work: (round: number) => unknown,
): Promise<readonly number[]> {
  const samples: number[] = []
  for (let round = -warmUp; round < times; round += 1) {
    const ms = await timeOnce(() => work(round + warmUp))
    if (round >= 0) samples.push(ms)
  }
  return samples
}

export async function timeOnce(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
