"""All samples that are shipped, in the order of labels.csv."""

from station.scenes.catalogue_carton import CARTONS
from station.scenes.catalogue_chip import CHIPS
from station.scenes.catalogue_label import LABELS
from station.scenes.catalogue_plate import PLATES
from station.scenes.catalogue_ring import RINGS

SAMPLES = RINGS + LABELS + CARTONS + PLATES + CHIPS
KINDS = tuple(dict.fromkeys(sample.kind for sample in SAMPLES))
