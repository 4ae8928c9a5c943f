/** The name of a place where a screen hung. */
import { useSite } from '../../client/site.ts'
import { placeNameIn } from './proof.rules.ts'

export const usePlaceName = () => {
  const places = useSite()?.places
  return (id: string) => placeNameIn(places, id)
}
