// The floors of articles, pictures and posters.
const { never } = require('./never.cjs');

/** What draws articles; the rest of that package stands on it. */
const DRAWING = '^packages/article/src/(?!image/|lint/|gather/)';

const article = [
  never('article-draws-anywhere', 'articles are drawn in browsers and in Node alike', DRAWING, '', {
    except: [DRAWING, '^packages/sdk/src/(rules|types|views|words)/', 'node_modules/(uqr|fast-png)/'],
  }),
  never(
    'article-lint-anywhere',
    'what checks articles runs in browsers and in Node alike, and knows nothing of how they are drawn',
    '^packages/article/src/lint/',
    '',
    { except: ['^packages/article/src/(lint|dark)/', 'node_modules/parse5/'] },
  ),
  never(
    'article-gathers-by-the-sdk',
    'what articles are drawn from comes through the SDK',
    '^packages/article/src/gather/',
    '',
    { except: ['^packages/article/src/(?!image/|lint/)', '^packages/sdk/'] },
  ),
  never(
    'only-images-know-node',
    'fonts, PDF and pixels are in image, for Node',
    '^packages/article/src/(?!image/)',
    ['node_modules/(pdfkit|fontkit|linebreak|@resvg)/', '^packages/fonts/'],
  ),
  never(
    'use-cases-know-no-article',
    'articles are drawn from what use-cases answer',
    '^packages/server/src/(use-cases|db)/',
    '^packages/article/',
  ),
];

module.exports = article;
