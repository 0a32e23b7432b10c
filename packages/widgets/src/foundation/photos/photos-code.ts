// What is loaded once somebody has chosen a photo: making it smaller, sending it, and the words about both.
export { createPhotoList } from './photo-list.js';
