/** Every word that a downloaded log may contain: those of our own messages, of the system and of SQLite. */

/** A name that is not among them does not get out, whatever line it is in. */
const WORDS = `
  a abort accounts acknowledged act activities acts after again aggregate all alone already although and
  announce another answer answers any api approval are argument array as aside at atomic attached audit
  available away back backup backups bad be because been before began begin beginning behind between board
  body books both break broken browser buffer busy but by bytes caller canceled cannot captions catalogue
  caused chain change changed channel character check checked choice chosen chrome clock close closed
  closing code comes commit commits connected connection constraint content cookie copied copy correct could
  count csv cut damaged data database date dead defined delay delete denied descriptor device did directory
  disk document documents does done door draft drop dropped electron else empty end ended ends enough entry
  enum envelope error errors exclusive exec exists expected expired export facts fail failed failure field
  fields file files first fit fits folder for format found free from full function gave generation
  generations given gone good group guards had handler has hash have header health helper history hold holds
  host http https i ids if illegal image importer in index information input inquiry install instead
  integrity interrupted invalid io is it items its journal js json keep keeper keeps kept key keys kind know
  known knows lan last later least ledger left length library lies line lines link linked links list
  listening live load lock locked log logs longer made main malformed manifest many max may media memory
  message middle migration migrations missing mjs mode most move moved must name need network never new
  newer newest next no nobody node none nor not nothing notices now null number object of off offset old
  older on one only open opened operation or order ordered ordering orders other out overflow own owner page
  parse part path permanent permission permitted picture pictures pipe places port poster presence previous
  probe problem problems procedure process program progress properties property protocol published put queue
  ran range reached read reading readonly ready received record reference refused refuses regular remote
  remove removed rename request required reset resolved resource restart restored restores result revision
  room round rounds routes row rows rpc rules run running s safely save saved schema screen secret seed send
  sequence server service session sessions set settings shape shelf should show shows sidecar site size
  small socket something sources space spoilt sqlite staff start started station status step still stop
  string studio subtitles such supported sync synced syntax system table take taken takes tally tar
  temporarily temporary terminated text than that the their them then there these they this those tick time
  timed timeout to token too took transaction tried troubles true try ts turn turns type unable unavailable
  undefined unexpected unknown unreachable unreadable unsupported until up update upkeep use used valid
  value verdict version video voter wait waits wal wall was watch were what when where which who whole
  window with within without workers writable write writing written wrong wrote yet zero zip zod
`

const KNOWN: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

export const isKnownWord = (word: string) => KNOWN.has(word.toLowerCase())
