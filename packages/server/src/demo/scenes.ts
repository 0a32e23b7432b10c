// What the demonstration's photos show, drawn: the same place before and after. No real place is on them.
import { createCanvas, HEIGHT, WIDTH, type Canvas } from './canvas.js';

export type Scene = 'road' | 'handrail' | 'gym' | 'locks' | 'roof' | 'stairwell';
export type When = 'before' | 'after';

type Drawing = (canvas: Canvas, when: When) => void;

/** The picture as a PNG file. */
export function pictureOf(scene: Scene, when: When): Uint8Array {
  const canvas = createCanvas('#c9dbe8');
  scenes[scene](canvas, when);
  return canvas.png();
}

const scenes: Readonly<Record<Scene, Drawing>> = {
  road(canvas, when) {
    building(canvas, 150);
    canvas.rect(0, 210, WIDTH, HEIGHT - 210, when === 'before' ? '#77777a' : '#55585c');
    canvas.rect(0, 200, WIDTH, 16, '#b8b4ab');
    if (when === 'after') {
      for (let x = 20; x < WIDTH; x += 130) canvas.rect(x, 315, 80, 12, '#e8c339');
      return;
    }
    for (const [x, y, size] of [
      [190, 300, 1],
      [420, 370, 1.3],
      [500, 260, 0.6],
    ] as const) {
      canvas.ellipse(x, y, 105 * size, 42 * size, '#4a4542');
      canvas.ellipse(x + 6, y + 5, 84 * size, 30 * size, '#7e97a6');
    }
    canvas.line([250, 315], [350, 350], 5, '#4a4542');
  },
  handrail(canvas, when) {
    canvas.rect(0, 0, WIDTH, HEIGHT, '#d8cfc0');
    canvas.rect(400, 60, 170, 200, '#6b4f3a');
    canvas.rect(415, 75, 68, 185, '#8a6a4f');
    canvas.rect(489, 75, 68, 185, '#8a6a4f');
    for (let step = 0; step < 5; step++) {
      canvas.rect(340 - step * 55, 260 + step * 40, 300 + step * 55, 40, step % 2 ? '#a5a09a' : '#b5b0aa');
    }
    if (when === 'before') return;
    for (let post = 0; post < 5; post++) {
      canvas.rect(336 - post * 55, 150 + post * 40, 10, 115, '#c8ccd0');
    }
    canvas.line([345, 152], [110, 325], 16, '#e4e7ea');
    canvas.line([345, 200], [110, 373], 8, '#c8ccd0');
  },
  gym(canvas, when) {
    trees(canvas);
    canvas.rect(0, 250, WIDTH, HEIGHT - 250, when === 'before' ? '#a89c82' : '#5c8f6a');
    const frame = when === 'before' ? '#8a5638' : '#2f6fb3';
    const seat = when === 'before' ? '#7a6a58' : '#e0a82e';
    for (const x of [110, 330]) {
      canvas.rect(x, 160, 14, 190, frame);
      canvas.rect(x + 130, 160, 14, 190, frame);
      canvas.rect(x, 160, 144, 14, frame);
    }
    canvas.line([182, 172], when === 'before' ? [140, 330] : [182, 290], 9, frame);
    canvas.rect(when === 'before' ? 100 : 142, when === 'before' ? 330 : 285, 80, 16, seat);
    canvas.line([402, 172], [402, 290], 9, frame);
    canvas.ellipse(402, 300, 46, 12, seat);
    if (when === 'before') canvas.line([470, 174], [540, 330], 12, frame);
  },
  locks(canvas, when) {
    building(canvas, 140);
    canvas.rect(0, 200, WIDTH, HEIGHT - 200, '#8b8d90');
    for (let x = -60; x < WIDTH; x += 90) canvas.line([x, 380], [x + 60, 210], 8, '#d8b13c');
    // One of three is still there.
    for (const x of when === 'before' ? [110, 300, 490] : [490]) {
      canvas.line([x - 46, 330], [x, 240], 14, '#b03a2e');
      canvas.line([x + 46, 330], [x, 240], 14, '#b03a2e');
      canvas.rect(x - 60, 328, 120, 14, '#5b2c26');
    }
  },
  roof(canvas, when) {
    canvas.rect(0, 190, WIDTH, HEIGHT - 190, '#a9aaa6');
    canvas.rect(0, 178, WIDTH, 22, '#8f8f8a');
    if (when === 'after') {
      canvas.rect(60, 260, 150, 3, '#94958f');
      canvas.rect(300, 330, 200, 3, '#94958f');
      return;
    }
    for (const [x, y] of [
      [50, 270],
      [250, 240],
      [440, 290],
    ] as const) {
      canvas.line([x, y + 90], [x + 150, y], 10, '#5d6670');
      canvas.line([x + 20, y + 100], [x + 165, y + 12], 10, '#5d6670');
      canvas.rect(x + 10, y - 10, 140, 26, '#6f4e37');
      canvas.line([x + 70, y + 100], [x + 90, y], 8, '#7d868f');
    }
  },
  stairwell(canvas, when) {
    const isLit = when === 'after';
    canvas.rect(0, 0, WIDTH, HEIGHT, isLit ? '#e9e2d2' : '#4d4a45');
    for (let step = 0; step < 6; step++) {
      const shade = isLit ? (step % 2 ? '#c7bfae' : '#d6cebd') : step % 2 ? '#3a3733' : '#403d39';
      canvas.rect(180 + step * 45, 440 - step * 50, WIDTH, 50, shade);
    }
    canvas.ellipse(250, 90, 46, 20, isLit ? '#fff6c9' : '#5d5953');
    canvas.rect(210, 60, 80, 14, isLit ? '#8f8a80' : '#2f2c29');
  },
};

function building(canvas: Canvas, height: number): void {
  canvas.rect(40, 40, WIDTH - 80, height, '#c58f6c');
  for (let x = 80; x < WIDTH - 100; x += 80) canvas.rect(x, 70, 44, 54, '#7f9fb5');
}

function trees(canvas: Canvas): void {
  for (const x of [60, 250, 440, 600]) {
    canvas.rect(x - 8, 130, 16, 130, '#6d5138');
    canvas.ellipse(x, 110, 75, 62, '#6f9a62');
  }
}
