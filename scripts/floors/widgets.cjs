// The floors of the elements.
const { never } = require('./never.cjs');

const FOUNDATION = '^packages/widgets/src/foundation/';
const CONTROLLERS = '^packages/widgets/src/(context|controllers)/';
const ELEMENT = '^packages/widgets/src/(?!foundation/|context/|controllers/)([^/]+)/';

const widgets = [
  never('widgets-foundation', 'foundation imports nothing above it', FOUNDATION, '^packages/widgets/src/', {
    except: FOUNDATION,
  }),
  never(
    'widgets-controllers',
    'context and controllers import only foundation',
    CONTROLLERS,
    '^packages/widgets/src/',
    {
      except: [FOUNDATION, CONTROLLERS],
    },
  ),
  never('widgets-element-sideways', 'elements never import each other', ELEMENT, ELEMENT, {
    except: '^packages/widgets/src/$1/',
  }),
  never(
    'widgets-element-upward',
    'an element imports no entry',
    ELEMENT,
    '^packages/widgets/src/[^/]+\\.ts$',
  ),
  never(
    'widgets-staff-sideways',
    'staff elements never import each other',
    '^packages/widgets/src/staff/([^/]+)/',
    '^packages/widgets/src/staff/',
    { except: '^packages/widgets/src/staff/$1/' },
  ),
  never(
    'widgets-staff-apart',
    'residents never download what only staff use',
    '^packages/widgets/src/(?!staff/)',
    '^packages/widgets/src/staff/',
  ),
  never('widgets-packages', 'widgets use lit, @lit/context and the SDK', '^packages/widgets/src/', '', {
    except: ['^packages/widgets/', '^packages/sdk/', 'node_modules/(lit|@lit|lit-element|lit-html)/'],
  }),
];

module.exports = widgets;
