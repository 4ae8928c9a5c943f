/** Does one thing to several items, one after the other, and goes on when one of them is refused. */
export const settle = async <Item, Done>(
  items: readonly Item[],
  task: (item: Item) => Promise<Done>,
): Promise<PromiseSettledResult<Done>[]> => {
  const results: PromiseSettledResult<Done>[] = []
  for (const item of items) results.push(...(await Promise.allSettled([task(item)])))
  return results
}
