// The floors of the server: use-cases, adapters, and who puts them together.
const { never } = require('./never.cjs');

const ADAPTERS =
  '^packages/server/src/(http|db|log|jobs|blobs|auth|privacy|calendar|feeds|tables|import|notify|oembed|open311|pages|pdf|previews)/';
const SHELL =
  '^packages/server/src/(cli/|(main|app|compose|compose-desk|config|demo-database|lifecycle|make-keys|production|sentences|serve)\\.ts)';

const server = [
  never(
    'use-cases-know-no-adapter',
    'use-cases define ports; adapters implement them',
    '^packages/server/src/use-cases/',
    [ADAPTERS, SHELL],
  ),
  never(
    'use-cases-know-no-driver',
    'use-cases use the SDK’s rules and nothing installed',
    '^packages/server/src/use-cases/',
    'node_modules',
  ),
  never(
    'only-db-knows-sql',
    'only db/ imports the driver and the query builder',
    '^packages/server/src/(?!db/)',
    'node_modules/(pg|kysely)/',
  ),
  never(
    'web-knows-no-db',
    'http, pages and open311 reach data through use-cases',
    '^packages/server/src/(http|open311|pages)/',
    '^packages/server/src/db/',
  ),
  never(
    'db-knows-no-web',
    'db knows neither http nor pages nor open311',
    '^packages/server/src/db/',
    '^packages/server/src/(http|open311|pages)/',
  ),
  never(
    'open311-stands-alone',
    'open311 knows the use-cases and the port it plugs into, and is known to whoever puts the server together',
    '^packages/server/src/open311/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/(open311|use-cases)/',
        '^packages/server/src/http/open311\\.ts$',
        '^packages/server/src/plain-xml\\.ts$',
      ],
    },
  ),
  never(
    'open311-known-to-none',
    'open311 is known to whoever puts the server together',
    '^packages/server/src/(?!open311/|compose\\.ts)',
    '^packages/server/src/open311/',
  ),
  never(
    'only-documents-know-xml',
    'others’ formats are written in open311, feeds and oembed, and nowhere else',
    '^packages/server/src/(?!(open311|feeds|oembed)/)',
    'node_modules/fast-xml-builder/',
  ),
  never(
    'previews-stand-alone',
    'previews are drawn from what they are handed, and know the port they plug into',
    '^packages/server/src/previews/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/(previews|use-cases)/',
        '^packages/server/src/pages/(picture|preview)-port\\.ts$',
        '^packages/server/src/gate\\.ts$',
      ],
    },
  ),
  never(
    'previews-known-to-none',
    'who draws previews is known to whoever puts the server together',
    '^packages/server/src/(?!previews/|compose\\.ts)',
    '^packages/server/src/previews/',
  ),
  never(
    'only-previews-draw-pictures',
    'a server draws pictures in a thread of their own, as whoever draws holds a core; a command draws where it runs',
    '^packages/server/src/(?!previews/|cli/)',
    '^packages/article/src/image/(?!paper/)',
  ),
  never(
    'oembed-stands-alone',
    'oembed writes what it is handed, and knows the port it plugs into',
    '^packages/server/src/oembed/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/oembed/',
        '^packages/server/src/pages/oembed-port\\.ts$',
        '^packages/server/src/plain-xml\\.ts$',
      ],
    },
  ),
  never(
    'pdf-stands-alone',
    'paper is drawn from a view and knows nothing of where it was read or who asked',
    '^packages/server/src/pdf/',
    '^packages/server/src/',
    { except: '^packages/server/src/pdf/' },
  ),
  never('only-pdf-draws-paper', 'PDF is written in pdf, and nowhere else', '^packages/server/src/(?!pdf/)', [
    'node_modules/(pdfkit|linebreak)/',
    '^packages/fonts/',
  ]),
  never(
    'demo-through-use-cases',
    'the demonstration is lived through the use-cases and writes no row itself',
    '^packages/server/src/demo/',
    '^packages/server/src/(db|http|log|jobs|blobs|notify|open311|pages)/',
  ),
  never('adapters-know-no-shell', 'settings are passed in, not imported', ADAPTERS, SHELL),
  never(
    'server-widgets-as-files',
    'the server serves the widgets’ files and imports no code of theirs',
    '^packages/server/src/',
    '^packages/widgets/',
  ),
];

module.exports = server;
