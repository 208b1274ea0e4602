"""Pictures of strokes, drawn with matplotlib alone: back, stroke, score, plates, stances, SVG."""

from __future__ import annotations

from .atlas import atlas_maps, draw_atlas
from .back import draw_back
from .back import outline as body_outline
from .bodies import draw_bodies
from .breath import draw_breath
from .contact_sheet import draw_contact_sheet
from .evidence import draw_evidence
from .finish import draw_finish
from .palette import LEVEL_COLOURS
from .places import draw_places, places_frame
from .plan import draw_plan
from .plates import Layout, draw_map, map_frame, maps_on, plate, stand_on
from .pressures import draw_pressures
from .progress import draw_practice, draw_receiver, draw_rubric, draw_scale, draw_tempo_rounds
from .route_card import draw_route_card
from .scale_form import draw_scale_form
from .score import draw_score
from .session_form import draw_session_form
from .spots import draw_spots, spots_frame
from .squares import draw_squares
from .stance import draw_stance
from .strokes import draw_stroke
from .svg import to_svg
from .tempo import draw_tempo
from .touch import other_hand
from .zones import draw_zones

__all__ = [
    "LEVEL_COLOURS",
    "Layout",
    "atlas_maps",
    "body_outline",
    "draw_atlas",
    "draw_back",
    "draw_bodies",
    "draw_breath",
    "draw_contact_sheet",
    "draw_evidence",
    "draw_finish",
    "draw_map",
    "draw_places",
    "draw_plan",
    "draw_practice",
    "draw_pressures",
    "draw_receiver",
    "draw_route_card",
    "draw_rubric",
    "draw_scale",
    "draw_scale_form",
    "draw_score",
    "draw_session_form",
    "draw_spots",
    "draw_squares",
    "draw_stance",
    "draw_stroke",
    "draw_tempo",
    "draw_tempo_rounds",
    "draw_zones",
    "map_frame",
    "maps_on",
    "other_hand",
    "places_frame",
    "plate",
    "spots_frame",
    "stand_on",
    "to_svg",
]
